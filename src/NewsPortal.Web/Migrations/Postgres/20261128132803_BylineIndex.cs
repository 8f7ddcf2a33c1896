using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class BylineIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // As ContentItem.LongestByline says: what an index holds has a bound.
            migrationBuilder.Sql("UPDATE items SET byline = substr(byline, 1, 200) WHERE length(byline) > 200");

            migrationBuilder.CreateIndex(
                name: "IX_items_site_key_content_type_byline_published_at",
                table: "items",
                columns: new[] { "site_key", "content_type", "byline", "published_at" },
                filter: "published_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_items_site_key_content_type_byline_published_at",
                table: "items");
        }
    }
}
