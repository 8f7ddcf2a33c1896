using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Searches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_days",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    day = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sought = table.Column<long>(type: "bigint", nullable: false),
                    unanswered = table.Column<long>(type: "bigint", nullable: false),
                    chosen = table.Column<long>(type: "bigint", nullable: false),
                    places = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_days", x => new { x.site_key, x.day, x.words });
                });

            migrationBuilder.CreateTable(
                name: "search_pins",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    item_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_pins", x => new { x.site_key, x.words, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "search_synonyms",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_synonyms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_item_work_embargo_until",
                table: "item_work",
                column: "embargo_until",
                filter: "embargo_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_search_days_day",
                table: "search_days",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_days");

            migrationBuilder.DropTable(
                name: "search_pins");

            migrationBuilder.DropTable(
                name: "search_synonyms");

            migrationBuilder.DropIndex(
                name: "IX_item_work_embargo_until",
                table: "item_work");
        }
    }
}
