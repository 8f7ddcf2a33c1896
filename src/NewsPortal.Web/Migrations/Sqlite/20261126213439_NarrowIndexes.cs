using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NarrowIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_alias",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_item_versions_archive_at",
                table: "item_versions");

            migrationBuilder.DropIndex(
                name: "IX_item_versions_publish_at",
                table: "item_versions");

            migrationBuilder.DropIndex(
                name: "IX_item_links_item_id",
                table: "item_links");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_alias",
                table: "items",
                columns: new[] { "site_key", "alias" },
                filter: "alias IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_archive_at",
                table: "item_versions",
                column: "archive_at",
                filter: "archive_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_publish_at",
                table: "item_versions",
                column: "publish_at",
                filter: "publish_at IS NOT NULL");

            Rebuild(migrationBuilder, "WITHOUT ROWID");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Rebuild(migrationBuilder, "");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_alias",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_item_versions_archive_at",
                table: "item_versions");

            migrationBuilder.DropIndex(
                name: "IX_item_versions_publish_at",
                table: "item_versions");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_alias",
                table: "items",
                columns: new[] { "site_key", "alias" });

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_archive_at",
                table: "item_versions",
                column: "archive_at");

            migrationBuilder.CreateIndex(
                name: "IX_item_versions_publish_at",
                table: "item_versions",
                column: "publish_at");

            migrationBuilder.CreateIndex(
                name: "IX_item_links_item_id",
                table: "item_links",
                column: "item_id");
        }

        // A table that is little more than its key is kept in the key's own tree: one tree less to write, and a range of
        // keys is read without a look at another. EF cannot say it; a migration that rebuilds one of these tables must.
        private static void Rebuild(MigrationBuilder migrationBuilder, string kind)
        {
            Rebuild(
                migrationBuilder, kind, "item_links",
                "version_id TEXT NOT NULL, position INTEGER NOT NULL, item_id TEXT NOT NULL, kind TEXT NOT NULL, target_id TEXT NOT NULL",
                "version_id, position");
            Rebuild(
                migrationBuilder, kind, "list_entries",
                "site_key TEXT NOT NULL, list TEXT NOT NULL, published_at INTEGER NOT NULL, item_id TEXT NOT NULL, month INTEGER NOT NULL",
                "site_key, list, published_at, item_id");
            Rebuild(
                migrationBuilder, kind, "list_months",
                "site_key TEXT NOT NULL, list TEXT NOT NULL, month INTEGER NOT NULL, count INTEGER NOT NULL",
                "site_key, list, month");
            Rebuild(
                migrationBuilder, kind, "placements",
                "item_id TEXT NOT NULL, site_key TEXT NOT NULL, state TEXT NOT NULL, offered_at INTEGER NOT NULL, decided_at INTEGER NULL, decided_by TEXT NULL, position INTEGER NULL",
                "item_id, site_key");
            Rebuild(
                migrationBuilder, kind, "routes",
                "site_key TEXT NOT NULL, path TEXT NOT NULL, target_id TEXT NOT NULL, kind TEXT NOT NULL, is_current INTEGER NOT NULL",
                "site_key, path");
            migrationBuilder.Sql("CREATE INDEX IX_item_links_target_id_item_id ON item_links (target_id, item_id)");
            migrationBuilder.Sql("CREATE INDEX IX_list_entries_item_id ON list_entries (item_id)");
            migrationBuilder.Sql("CREATE INDEX IX_routes_target_id ON routes (target_id)");
        }

        private static void Rebuild(MigrationBuilder migrationBuilder, string kind, string table, string columns, string key)
        {
            migrationBuilder.Sql($"CREATE TABLE new_{table} ({columns}, CONSTRAINT PK_{table} PRIMARY KEY ({key})) {kind}");
            migrationBuilder.Sql($"INSERT INTO new_{table} SELECT * FROM {table} ORDER BY {key}");
            migrationBuilder.Sql($"DROP TABLE {table}");
            migrationBuilder.Sql($"ALTER TABLE new_{table} RENAME TO {table}");
        }
    }
}
