using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NewsroomScreens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_content_type",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_state_changed_at",
                table: "items");

            migrationBuilder.AddColumn<string>(
                name: "window_id",
                table: "working_copies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "replaced_version_id",
                table: "item_moves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "folder",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "preview_links",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    item_id = table.Column<string>(type: "TEXT", nullable: false),
                    site_key = table.Column<string>(type: "TEXT", nullable: false),
                    version_id = table.Column<string>(type: "TEXT", nullable: true),
                    made_by_id = table.Column<string>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_by_name = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preview_links", x => x.id);
                    table.ForeignKey(
                        name: "FK_preview_links_items_item_id",
                        column: x => x.item_id,
                        principalTable: "items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_filters",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    site_key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_filters", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id",
                table: "items",
                columns: new[] { "site_key", "changed_at", "state", "content_type", "owner_id" },
                filter: "state <> 'Published'");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id_slug",
                table: "items",
                columns: new[] { "site_key", "changed_at", "state", "content_type", "owner_id", "slug" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_content_type_changed_at",
                table: "items",
                columns: new[] { "site_key", "content_type", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_owner_id_changed_at_state_content_type",
                table: "items",
                columns: new[] { "site_key", "owner_id", "changed_at", "state", "content_type" },
                filter: "owner_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_section_id_changed_at_state_content_type",
                table: "items",
                columns: new[] { "site_key", "section_id", "changed_at", "state", "content_type" },
                filter: "section_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_preview_links_item_id",
                table: "preview_links",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "IX_preview_links_token_hash",
                table: "preview_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_filters_person_id_site_key_name_key",
                table: "saved_filters",
                columns: new[] { "person_id", "site_key", "name_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "preview_links");

            migrationBuilder.DropTable(
                name: "saved_filters");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id_slug",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_content_type_changed_at",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_owner_id_changed_at_state_content_type",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_section_id_changed_at_state_content_type",
                table: "items");

            migrationBuilder.DropColumn(
                name: "window_id",
                table: "working_copies");

            migrationBuilder.DropColumn(
                name: "replaced_version_id",
                table: "item_moves");

            migrationBuilder.DropColumn(
                name: "folder",
                table: "assets");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_changed_at_state_content_type_owner_id",
                table: "items",
                columns: new[] { "site_key", "changed_at", "state", "content_type", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_content_type",
                table: "items",
                columns: new[] { "site_key", "content_type" });

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_state_changed_at",
                table: "items",
                columns: new[] { "site_key", "state", "changed_at" },
                filter: "state <> 'Published'");
        }
    }
}
