using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CalendarAndEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_published_at",
                table: "items",
                columns: new[] { "site_key", "published_at" },
                filter: "published_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_item_moves_evidence",
                table: "item_moves",
                column: "evidence",
                filter: "evidence IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_published_at",
                table: "items");

            migrationBuilder.DropIndex(
                name: "IX_item_moves_evidence",
                table: "item_moves");
        }
    }
}
