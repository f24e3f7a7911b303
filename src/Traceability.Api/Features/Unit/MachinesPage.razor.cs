using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.SigningIn;
using Traceability.Api.Language;
using Traceability.Api.Security;

namespace Traceability.Api.Features.Unit;

/// <summary>
/// 设备账号. The answer to the form itself shows the password, once: it is in no address and in no store. The name is drawn
/// with the form, so that a form sent twice makes one machine.
/// </summary>
public sealed partial class MachinesPage
{
    private IReadOnlyList<MachineRow> _machines = [];
    private MachineSecret? _secret;
    private string? _said;
    private Dictionary<string, string[]> _faults = [], _renewalFaults = [];
    private string? _renewed;
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private MachineAccounts Machines { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = "machine")]
    public MachineForm? Form { get; set; }

    [SupplyParameterFromForm]
    public MachineRenewalForm? Renewal { get; set; }

    private IReadOnlyCollection<string> Chosen => Form?.Scopes ?? (IReadOnlyCollection<string>)Scopes.UsualFor(_person);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new MachineForm { UserName = MachineAccounts.NewName() };
        Renewal ??= new MachineRenewalForm();
        _person = await Seat.PersonAsync();
        await ReadAsync();
    }

    private async Task AddAsync()
    {
        string[] scopes = [.. (Form!.Scopes ?? []).Distinct()];
        MachineRequest request = new() { DisplayName = Form.DisplayName ?? "", Scopes = scopes, Days = Form.Days };
        _faults = FormAnswers.Check(request);
        if (KeepMachines.FaultOf(scopes, _person) is { } fault) _faults["scopes"] = [fault];
        if (_faults.Count > 0) return;
        string name = MachineAccounts.IsName(Form.UserName) ? Form.UserName! : MachineAccounts.NewName();
        string? password = await Machines.AddAsync(
            name, request.DisplayName.Trim(), scopes, request.Days, _person, CancellationToken.None);
        if (password is null)
        {
            _said = Tongue.Say(
                $"没有新建：这张表单已提交过一次，或在用设备账号已满 {MachineAccounts.MachinesMost} 个。口令没有抄到的，请更换口令。",
                $"Nothing was made: the form was sent before, or there are {MachineAccounts.MachinesMost} machines. "
                + "If you missed the password, make a new one.");
        }
        else
        {
            Show(new MachineSecret(name, password));
        }

        Form = new MachineForm { UserName = MachineAccounts.NewName() };
        await ReadAsync();
    }

    private async Task RenewAsync(MachineRow machine)
    {
        int? days = Renewal!.Days;
        if (KeepMachines.FaultOf(days) is { } fault)
        {
            _renewalFaults = new() { ["days"] = [fault] };
            _renewed = machine.UserName;
            return;
        }

        if (await Machines.RenewAsync(machine.UserName, days, _person, CancellationToken.None) is { } password)
            Show(new MachineSecret(machine.UserName, password));
        await ReadAsync();
    }

    private async Task EndAsync(MachineRow machine)
    {
        if (await Machines.DisableAsync(machine.UserName, _person, CancellationToken.None))
            _said = Tongue.Say($"“{machine.DisplayName}”已停用。", $"\"{machine.DisplayName}\" is disabled.");
        await ReadAsync();
    }

    /// <summary>No copy of this answer is to lie about.</summary>
    private void Show(MachineSecret secret)
    {
        _secret = secret;
        if (Http is not null) Http.Response.Headers.CacheControl = "no-store";
    }

    private async Task ReadAsync() =>
        _machines = await KeepMachines.RowsAsync(Machines, _person, CancellationToken.None);
}

/// <summary>The form beside each machine.</summary>
public sealed record MachineRenewalForm
{
    public int? Days { get; set; }
}

/// <summary>The form of the page.</summary>
public sealed record MachineForm
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public List<string>? Scopes { get; set; }

    public int? Days { get; set; }
}
