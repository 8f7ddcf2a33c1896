using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "alt",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "caption",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "colour",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "created_at",
                table: "assets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "credit",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "crop",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fault",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "focal_x",
                table: "assets",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "focal_y",
                table: "assets",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "licence",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "people",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "placeholder",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search",
                table: "assets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_at",
                table: "assets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    site_key = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    is_by_person = table.Column<bool>(type: "INTEGER", nullable: false),
                    representative = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_for = table.Column<string>(type: "TEXT", nullable: true)
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "renditions",
                columns: table => new
                {
                    site_key = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_renditions", x => new { x.site_key, x.path, x.width });
                });
        }
    }
}
