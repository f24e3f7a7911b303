using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

public sealed partial class SecondFactorPage
{
    private const int RecoveryCodes = 10;
    private const int ModulePixels = 6;

    private User _user = null!;
    private bool _isOn;
    private int _left;
    private SecondFactorAnswer? _secret;
    private string? _picture;
    private IReadOnlyList<string>? _codes;
    private Answered _says = Answered.Nothing;

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    [SupplyParameterFromForm]
    public string? Password { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [Inject]
    private SignInManager<User> SignIns { get; set; } = null!;

    [Inject]
    private IUserStore<User> Store { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private UserManager<User> Users => SignIns.UserManager;

    protected override async Task OnInitializedAsync()
    {
        _user = (await Users.GetUserAsync(Context.User))!;
        _isOn = _user.TwoFactorEnabled;
        if (_isOn) _left = await Users.CountRecoveryCodesAsync(_user);
    }

    private async Task EnrolAsync()
    {
        var enrolled = await EnrolSecondFactor.Handle(Context.User, Users, Store, Context.RequestAborted);
        if (enrolled.Result is Ok<SecondFactorAnswer> { Value: { } made }) Show(made);
    }

    private async Task ConfirmAsync()
    {
        ConfirmRequest request = new() { Code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal) };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (_says.IsGood)
            _says = Answered.Of((await ConfirmSecondFactor.Handle(request, Context.User, Users)).Result);
        if (!_says.IsGood)
        {
            if (await Users.GetAuthenticatorKeyAsync(_user) is { } key) Show(EnrolSecondFactor.Of(_user, key));
            return;
        }

        _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_user, RecoveryCodes) ?? []];
        await OwnSession.RenewAsync(SignIns, _user, showedTwo: true);
    }

    private async Task ResetAsync()
    {
        (System.Security.Claims.ClaimsPrincipal? shown, string? why) = await Credentials.CheckAsync(
            SignIns, _user.UserName!, Password ?? "", Code);
        if (shown is null)
        {
            _says = new Answered(Answered.Nothing.Faults, why);
            return;
        }

        await Users.SetTwoFactorEnabledAsync(_user, false);
        await Users.ResetAuthenticatorKeyAsync(_user);
        await OwnSession.RenewAsync(SignIns, _user, showedTwo: false);
        Navigation.NavigateTo($"/account?done={AccountWords.Reset}");
    }

    private void Show(SecondFactorAnswer made)
    {
        _secret = made;
        using QRCodeData data = PrintLabel.Qr(made.Uri);
        using SvgQRCode svg = new(data);
        _picture = "data:image/svg+xml;base64,"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(ModulePixels)));
    }
}
