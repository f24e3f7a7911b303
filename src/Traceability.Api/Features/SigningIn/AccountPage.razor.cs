using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Notices;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

public sealed partial class AccountPage
{
    private CurrentPerson _person = null!;
    private User? _user;
    private string _organisation = "";
    private IList<UserPasskeyInfo> _passkeys = [];
    private int _unread;
    private Answered _says = Answered.Nothing;

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public PasswordBoxes? Boxes { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private SignInManager<User> SignIns { get; set; } = null!;

    [Inject]
    private NoticeReader Notices { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private UserManager<User> Users => SignIns.UserManager;

    private bool ShowedTwo => Context.User.HasClaim(
        SecondFactorRequirement.MethodClaim, SecondFactorRequirement.MultipleFactors);

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _user = await Users.GetUserAsync(Context.User);
        if (_user is null) return;
        _organisation = await Db.Organisations.Where(o => o.Id == _person.Organisation).Select(o => o.Name)
            .SingleAsync();
        _passkeys = await Users.GetPasskeysAsync(_user);
        if (await Seat.MayEnterAsync())
            _unread = (await Notices.ReadAsync(_person, CancellationToken.None)).Count(n => !n.IsRead);
    }

    private static string IdOf(UserPasskeyInfo key) => Convert.ToHexStringLower(key.CredentialId);

    private async Task DropAsync(UserPasskeyInfo key)
    {
        await Users.RemovePasskeyAsync(_user!, key.CredentialId);
        Navigation.NavigateTo($"/account?done={AccountWords.Dropped}");
    }

    private async Task ChangeAsync()
    {
        PasswordBoxes boxes = Boxes ?? new PasswordBoxes();
        string current = boxes.Current ?? "", next = boxes.Next ?? "";
        if (current.Length > Credentials.PasswordMost || next.Length > Credentials.PasswordMost)
            _says = Wrong("next", Tongue.Say("口令过长", "The password is too long"));
        else if (next != boxes.Again)
            _says = Wrong("again", Tongue.Say("两次输入的新口令不同", "The two new passwords differ"));
        else if (next == current)
            _says = Wrong("next", Tongue.Say("新口令不能与现在的相同", "The new password is another than the one now"));
        else if (await Users.IsLockedOutAsync(_user!)) _says = Wrong("current", Credentials.Locked(_user!));
        else if (!await Users.CheckPasswordAsync(_user!, current)) await FailAsync();
        else await SetAsync(current, next);
    }

    /// <summary>Whoever sits at a screen left open gets no more attempts than at the door.</summary>
    private async Task FailAsync()
    {
        await Users.AccessFailedAsync(_user!);
        _says = Wrong("current", Tongue.Say("现在的口令不正确", "The password is wrong"));
    }

    private async Task SetAsync(string current, string next)
    {
        bool wasTemporary = _user!.MustChangePassword;
        // Written with the new password, in one act, or not at all.
        _user.MustChangePassword = false;
        IdentityResult changed = await Users.ChangePasswordAsync(_user!, current, next);
        if (!changed.Succeeded)
        {
            _user.MustChangePassword = wasTemporary;
            _says = Wrong("next", Tongue.Say(
                "新口令至少 10 位，须同时有大写字母、小写字母、数字和符号",
                "10 characters at least, with capital and small letters, digits and signs"));
            return;
        }

        await OwnSession.RenewAsync(SignIns, _user!, ShowedTwo);
        Navigation.NavigateTo($"/account?done={AccountWords.Password}");
    }

    private static Answered Wrong(string field, string text) => Answered.Wrong(new() { [field] = [text] });
}
