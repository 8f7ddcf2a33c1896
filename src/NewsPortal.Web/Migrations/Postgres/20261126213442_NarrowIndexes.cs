using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Postgres
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
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
    }
}
