using System.CommandLine;
using Traceability.Api.Hosting;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Verbs;

/// <summary>
/// Creates the first administrator of an empty installation. The password comes from the prompt or standard input,
/// never from an option.
/// </summary>
internal static class CreateAdmin
{
    public static Command Command(string[] args)
    {
        Option<string> name = new("--user") { Description = "登录名 / sign-in name", DefaultValueFactory = _ => "admin" };
        Option<string> office = new("--office")
        {
            Description = "所属单位名称 / the office the administrator belongs to",
            DefaultValueFactory = _ => "系统管理办公室",
        };
        Option<string> code = new("--uscc")
        {
            Description = "该单位统一社会信用代码 / the office's USCC",
            DefaultValueFactory = _ => "YADMIN",
        };
        Command command = new("create-admin",
            "创建系统管理员（口令从键盘或标准输入读取）/ create an administrator; the password is read from the keyboard")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Options.Add(name);
        command.Options.Add(office);
        command.Options.Add(code);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            Console.Error.Write("口令 / password: ");
            string password = await Console.In.ReadLineAsync(cancellation) ?? "";
            return await CreateAsync(
                app.Services, parsed.GetValue(name)!, parsed.GetValue(office)!, parsed.GetValue(code)!, password);
        });
        return command;
    }

    private static async Task<int> CreateAsync(
        IServiceProvider services, string name, string office, string code, string password)
    {
        using IServiceScope scope = services.CreateScope();
        TraceabilityDb db = scope.ServiceProvider.GetRequiredService<TraceabilityDb>();
        Organisation? organisation = db.Organisations.FirstOrDefault(o => o.Code == code);
        if (organisation is null)
        {
            organisation = new Organisation
            {
                Id = scope.ServiceProvider.GetRequiredService<IdSource>().Next<Organisation>(),
                Code = code,
                Name = office,
                Kinds = OrganisationKinds.Regulator,
                Region = "",
                Status = OrganisationStatus.Verified,
            };
            db.Organisations.Add(organisation);
            await db.SaveChangesAsync();
        }

        await SignIns.EnsureRolesAsync(scope.ServiceProvider);
        IdentityResult result = await SignIns.CreateAsync(
            scope.ServiceProvider, new NewSignIn(name, name, organisation.Id, null, Roles.Administrator), password);
        foreach (IdentityError error in result.Errors) Console.Error.WriteLine(error.Description);
        if (result.Succeeded) Console.WriteLine($"已创建管理员 / administrator created: {name}");
        return result.Succeeded ? 0 : 1;
    }
}
