using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assets",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    sizes = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assets", x => new { x.site_key, x.path });
                });

            migrationBuilder.CreateTable(
                name: "change_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    site_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    verb = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "content_definitions",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_content_definitions", x => new { x.site_key, x.kind, x.name });
                });

            migrationBuilder.CreateTable(
                name: "item_links",
                columns: table => new
                {
                    version_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_links", x => new { x.version_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "item_versions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    modified_at = table.Column<long>(type: "bigint", nullable: false),
                    published_at = table.Column<long>(type: "bigint", nullable: true),
                    publish_at = table.Column<long>(type: "bigint", nullable: true),
                    archive_at = table.Column<long>(type: "bigint", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    drawn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_views",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    views = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_views", x => new { x.site_key, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alias = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    latest_version_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_version_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    culture = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    short_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    picture_path = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    picture_alt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    section_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    byline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    card = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_featured = table.Column<bool>(type: "boolean", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at = table.Column<long>(type: "bigint", nullable: true),
                    updated_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "list_entries",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    list = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at = table.Column<long>(type: "bigint", nullable: false),
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    month = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_entries", x => new { x.site_key, x.list, x.published_at, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "list_months",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    list = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    month = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_list_months", x => new { x.site_key, x.list, x.month });
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    offered_at = table.Column<long>(type: "bigint", nullable: false),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placements", x => new { x.item_id, x.site_key });
                });

            migrationBuilder.CreateTable(
                name: "redirect_rules",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    pattern = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ignore_case = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirect_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "renditions",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renditions", x => new { x.site_key, x.path, x.width });
                });

            migrationBuilder.CreateTable(
                name: "routes",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_routes", x => new { x.site_key, x.path });
                });

            migrationBuilder.CreateTable(
                name: "sites",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sites", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "stored_steps",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    taxonomy_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    slug = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tail = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "change_counter",
                columns: new[] { "id", "value" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_item_links_item_id",
                table: "item_links",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_item_links_target_id_item_id",
                table: "item_links",
                columns: new[] { "target_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_archive_at",
                table: "item_versions",
                column: "archive_at");

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_item_id_state",
                table: "item_versions",
                columns: new[] { "item_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_publish_at",
                table: "item_versions",
                column: "publish_at");

            migrationBuilder.CreateIndex(
                name: "IX_item_views_site_key_views",
                table: "item_views",
                columns: new[] { "site_key", "views" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_alias",
                table: "items",
                columns: new[] { "site_key", "alias" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_content_type",
                table: "items",
                columns: new[] { "site_key", "content_type" });

            migrationBuilder.CreateIndex(
                name: "IX_items_tail",
                table: "items",
                column: "tail");

            migrationBuilder.CreateIndex(
                name: "IX_list_entries_item_id",
                table: "list_entries",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_redirect_rules_site_key_position",
                table: "redirect_rules",
                columns: new[] { "site_key", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_routes_target_id",
                table: "routes",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "IX_terms_tail",
                table: "terms",
                column: "tail");

            migrationBuilder.CreateIndex(
                name: "IX_terms_taxonomy_id_position",
                table: "terms",
                columns: new[] { "taxonomy_id", "position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assets");

            migrationBuilder.DropTable(
                name: "change_counter");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "content_definitions");

            migrationBuilder.DropTable(
                name: "item_links");

            migrationBuilder.DropTable(
                name: "item_versions");

            migrationBuilder.DropTable(
                name: "item_views");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "list_entries");

            migrationBuilder.DropTable(
                name: "list_months");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "redirect_rules");

            migrationBuilder.DropTable(
                name: "renditions");

            migrationBuilder.DropTable(
                name: "routes");

            migrationBuilder.DropTable(
                name: "sites");

            migrationBuilder.DropTable(
                name: "stored_steps");

            migrationBuilder.DropTable(
                name: "terms");
        }
    }
}
