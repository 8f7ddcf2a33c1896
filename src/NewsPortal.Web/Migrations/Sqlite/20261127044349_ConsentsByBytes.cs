using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsPortal.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ConsentsByBytes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_assets_stage",
                table: "assets");

            migrationBuilder.AddColumn<string>(
                name: "document_sha256",
                table: "consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sha256",
                table: "consents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "next_try_at",
                table: "assets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "assets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(
                """
                UPDATE consents SET
                    sha256 = COALESCE((SELECT a.sha256 FROM assets a WHERE a.site_key = consents.site_key AND a.path = consents.path), ''),
                    document_sha256 = (SELECT a.sha256 FROM assets a WHERE a.site_key = consents.site_key AND a.path = consents.document)
                """);

            // What cannot be made in the lightest format is shown in the others.
            migrationBuilder.Sql("UPDATE assets SET stage = 'Shown' WHERE stage = 'Complete' AND fault IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_consents_document_sha256",
                table: "consents",
                column: "document_sha256");

            migrationBuilder.CreateIndex(
                name: "IX_consents_sha256",
                table: "consents",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_assets_stage_created_at_path",
                table: "assets",
                columns: new[] { "stage", "created_at", "path" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_consents_document_sha256",
                table: "consents");

            migrationBuilder.DropIndex(
                name: "IX_consents_sha256",
                table: "consents");

            migrationBuilder.DropIndex(
                name: "IX_assets_stage_created_at_path",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "document_sha256",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "sha256",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "next_try_at",
                table: "assets");

            migrationBuilder.DropColumn(
                name: "tries",
                table: "assets");

            migrationBuilder.CreateIndex(
                name: "IX_assets_stage",
                table: "assets",
                column: "stage");
        }
    }
}
