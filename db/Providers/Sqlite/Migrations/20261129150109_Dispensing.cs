using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "patient_group",
                table: "movement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "prescribed_days",
                table: "movement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "prescriptions",
                table: "movement",
                type: "INTEGER",
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
