using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Dispensing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "department",
                table: "movement",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "patient_group",
                table: "movement",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "prescribed_days",
                table: "movement",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "prescriptions",
                table: "movement",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "department",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "patient_group",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "prescribed_days",
                table: "movement");

            migrationBuilder.DropColumn(
                name: "prescriptions",
                table: "movement");
        }
    }
}
