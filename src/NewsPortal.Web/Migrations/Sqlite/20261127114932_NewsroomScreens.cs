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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "window_id",
                table: "working_copies");

            migrationBuilder.DropColumn(
                name: "replaced_version_id",
                table: "item_moves");
        }
    }
}
