using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>The acts on one tip: the same use cases as the routes.</summary>
public sealed partial class TipPage
{
    private TipDetail? _detail;
    private string? _fault;
    private CurrentPerson? _person;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private TipInput? Act { get; set; }

    [SupplyParameterFromForm(FormName = "reward")]
    private TipInput? Reward { get; set; }

    [SupplyParameterFromForm(FormName = "link")]
    private TipInput? Link { get; set; }

    [Inject]
    private TipOffice Office { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Office.FindAsync(Number, _person, CancellationToken.None) is { } tip)
            _detail = await Office.ReadAsync(tip, _person, CancellationToken.None);
        else Navigation.NotFound();
    }

    private async Task ActAsync()
    {
        string reason = Given(Act?.Reason);
        if (!Enum.TryParse(Act?.Name, out TipAct act) || !Enum.IsDefined(act)) _fault = Unreadable;
        else if (FaultOf(new TipActRequest { Act = act, Reason = reason }, reason) is { } fault) _fault = fault;
        else
        {
            await AnswerAsync((await ActOnTip.Handle(
                Number, new TipActRequest { Act = act, Reason = reason.Length == 0 ? null : reason }, Office,
                await Seat.PersonAsync(), CancellationToken.None)).Result);
        }
    }

    private async Task RewardAsync()
    {
        string reason = Given(Reward?.Reason);
        if (!Enum.TryParse(Reward?.Name, out TipReward reward) || !Enum.IsDefined(reward)) _fault = Unreadable;
        else if (FaultOf(new TipRewardRequest { Reward = reward, Reason = reason }, reason) is {
            } fault) _fault = fault;
        else
        {
            await AnswerAsync((await ActOnTip.Reward(
                Number, new TipRewardRequest { Reward = reward, Reason = reason }, Office, await Seat.PersonAsync(),
                CancellationToken.None)).Result);
        }
    }

    private async Task LinkAsync()
    {
        if (!long.TryParse(Given(Link?.Reason), NumberStyles.None, CultureInfo.InvariantCulture, out long alert))
        {
            _fault = Tongue.Say("预警编号是数字", "An alert has a number");
            return;
        }

        await AnswerAsync((await ActOnTip.Link(
            Number, new TipLinkRequest { Alert = alert }, Office, Db, await Seat.PersonAsync(),
            CancellationToken.None)).Result);
    }

    /// <summary>Done: shown anew under its own address. Not done: said above, with what was typed still
    /// there.</summary>
    private async Task AnswerAsync(IResult answer)
    {
        switch (answer)
        {
            case Ok<TipDetail>:
                Navigation.NavigateTo($"/tips/inbox/{Number}");
                return;
            case ValidationProblem wrong:
                _fault = string.Join('；', wrong.ProblemDetails.Errors.SelectMany(e => e.Value));
                break;
            case ProblemHttpResult problem:
                _fault = problem.ProblemDetails.Title;
                break;
            default:
                Navigation.NotFound();
                return;
        }

        CurrentPerson person = await Seat.PersonAsync();
        if (await Office.FindAsync(Number, person, CancellationToken.None) is { } tip)
            _detail = await Office.ReadAsync(tip, person, CancellationToken.None);
    }

    /// <summary>What the route's own checks say.</summary>
    private static string? FaultOf(object request, string text)
    {
        if (!WritableText.IsFit(text)) return WritableText.Fault;
        TextAttribute check = (TextAttribute)Attribute.GetCustomAttribute(
            request.GetType().GetProperty(nameof(TipInput.Reason))!, typeof(TextAttribute))!;
        return check.IsValid(text) ? null : check.FormatErrorMessage("");
    }

    private static string Unreadable => Tongue.Say("请选择办理事项", "Choose what is to be done");

    private static string Given(string? text) => (text ?? "").Trim();
}
