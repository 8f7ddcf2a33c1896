using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FilesAndPictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "renditions");

            migrationBuilder.DropColumn(
                name: "sizes",
                table: "assets");

            migrationBuilder.AddColumn<string>(
                name: "text",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "alt",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "caption",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "colour",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "assets",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "credit",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "crop",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "fault",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<double>(
                name: "focal_x",
                table: "assets",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "focal_y",
                table: "assets",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "licence",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "people",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "placeholder",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "search",
                table: "assets",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "taken_at",
                table: "assets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_by_person = table.Column<bool>(type: "boolean", nullable: false),
                    representative = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    document = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    withdrawn_for = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assets_sha256",
                table: "assets",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_assets_stage",
                table: "assets",
                column: "stage");

            migrationBuilder.CreateIndex(
                name: "IX_consents_site_key_path",
                table: "consents",
                columns: new[] { "site_key", "path" });

            // What is served of them is made from the originals.
            migrationBuilder.Sql("UPDATE assets SET stage = 'Waiting' WHERE content_type LIKE 'image/%'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropIndex(
                name: "IX_assets_sha256",
                table: "assets");

            migrationBuilder.DropIndex(
                name: "IX_assets_stage",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "alt",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "caption",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "colour",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "credit",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "crop",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "fault",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "focal_x",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "focal_y",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "licence",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "people",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "place",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "placeholder",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "search",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "taken_at",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "text",
                table: "assets");

            migrationBuilder.AddColumn<string>(
                name: "sizes",
                table: "assets",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "renditions",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    path = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    width = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    height = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renditions", x => new { x.site_key, x.path, x.width });
                });
        }
    }
}
