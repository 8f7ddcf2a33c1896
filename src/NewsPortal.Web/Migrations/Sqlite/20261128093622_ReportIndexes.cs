using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_published_at",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_content_type_section_id_published_at",
                table: "items",
                columns: new[] { "site_key", "content_type", "section_id", "published_at" },
                filter: "published_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_published_at_content_type_owner_id",
                table: "items",
                columns: new[] { "site_key", "published_at", "content_type", "owner_id" },
                filter: "published_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_content_type_section_id_published_at",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_items_site_key_published_at_content_type_owner_id",
                table: "items");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_published_at",
                table: "items",
                columns: new[] { "site_key", "published_at" },
                filter: "published_at IS NOT NULL");
        }
    }
}
