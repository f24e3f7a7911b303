using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>Fills the form with what is known, checks it and keeps it.</summary>
public sealed partial class ApplicationFormPage
{
    private const int RowsFirst = 2;
    private const string PapersField = "papers.";

    private PermitScope? _scope;
    private PermitCompetence? _competence;
    private PermitType? _type;
    private ApplicationKind _kind;
    private IReadOnlyList<Substance> _substances = [];
    private Reply _reply = Reply.Done;
    private bool _checked;

    [Parameter]
    public required string Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? About { get; set; }

    /// <summary>The number of an application to begin from.</summary>
    [SupplyParameterFromQuery]
    public string? Like { get; set; }

    [SupplyParameterFromForm(FormName = "apply")]
    private ApplicationInput? Input { get; set; }

    [Inject]
    private ApplicationForm Reading { get; set; } = null!;

    [Inject]
    private ApplicationReader Reader { get; set; } = null!;

    [Inject]
    private ApplicationDesk Desk { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private ApplicationInput Form => Input ??= new ApplicationInput();

    private bool HasTerm => _kind is not (ApplicationKind.Change or ApplicationKind.Return);

    private bool HasParties => _kind != ApplicationKind.Return && _scope!.Allows(
        PermitPurpose.Purchase | PermitPurpose.Transport | PermitPurpose.Import | PermitPurpose.Export);

    private bool HasWay => _kind != ApplicationKind.Return && _scope!.Allows(PermitPurpose.Transport);

    private string TermHelp => _type is null ? "" : Tongue.Say(
        $"法定期限{ApplyWords.Term(_type.Validity) ?? "按规定"}；{(_type.SingleUse ? "一次有效" : "多次有效")}。",
        $"Term by law: {ApplyWords.Term(_type.Validity) ?? "as the article says"}; used "
            + $"{(_type.SingleUse ? "once" : "repeatedly")}.");

    protected override async Task OnParametersSetAsync()
    {
        _kind = Word<ApplicationKind>.TryParse(Kind ?? "-", out Word<ApplicationKind> word)
            ? word.Value : ApplicationKind.New;
        _scope = PermitPurposes.Find(Type);
        _competence = PermitCompetences.Find(Type);
        if (_scope is null || _competence is null)
        {
            Navigation.NotFound();
            return;
        }

        bool isFresh = Input is null;
        CurrentPerson person = await Seat.PersonAsync();
        DateOnly today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _type = await Db.PermitTypes.AsNoTracking().SingleAsync(t => t.Code == Type);
        IReadOnlyList<SubstanceClass> classes = _scope.Classes;
        _substances = [.. (await Db.Substances.AsNoTracking().Where(s => classes.Contains(s.Class))
            .OrderBy(s => s.Code).ToListAsync()).Where(s => s.IsControlledOn(today))];
        if (isFresh) await FillAsync(person, today);
        Form.MakeRoom(RowsFirst);
    }

    private async Task FillAsync(CurrentPerson person, DateOnly today)
    {
        DateOnly from = today;
        if (About is { Length: > 0 } && await Db.Permits.AsNoTracking().Include(p => p.Lines)
            .FirstOrDefaultAsync(p => p.Holder == person.Organisation && p.Number == About) is { } about)
        {
            Form.TakeLines(about.Lines.Select(l => (l.Substance, l.Quantity, l.Unit, l.Basis)));
            if (about.ValidTo >= today) from = about.ValidTo.AddDays(1);
            (Form.FromRegion, Form.ToRegion, Form.Route) = _kind == ApplicationKind.Change
                ? (null, null, null) : (about.FromRegion, about.ToRegion, about.Route);
        }
        else if (Like is { Length: > 0 } && await Desk.FindAsync(Like, person, CancellationToken.None) is { } like)
        {
            Form.TakeLines(like.Lines.Select(l => (l.Substance, l.Quantity, l.Unit, l.Basis)));
            (Form.FromRegion, Form.ToRegion, Form.Route) = (like.FromRegion, like.ToRegion, like.Route);
            (Form.PaperNumber, Form.PaperIssuer, Form.Purpose) = (like.PaperNumber, like.PaperIssuer, like.Purpose);
        }
        else if (_scope!.Allows(PermitPurpose.Transport))
        {
            Form.FromRegion = person.Region;
        }

        Form.ValidFrom = Show(from);
        Form.ValidTo = ApplyWords.Until(from, _type!.Validity) is { } until ? Show(until) : null;
    }

    private async Task SendAsync()
    {
        if (Form.Do == "line")
        {
            Form.MakeRoom(Form.Lines.Count + 1);
            return;
        }

        CurrentPerson person = await Seat.PersonAsync();
        ApplicationRequest request = Form.Request(_kind, Type, About, _type!.SingleUse);
        _reply = Reply.Check([request, .. request.Lines]);
        if (!_reply.IsDone) return;
        if (Form.Do == "keep") await KeepAsync(request, person);
        else await CheckAsync(request, person);
    }

    /// <summary>预审: what the rules say of it, before anything is kept. Papers come in the next step.</summary>
    private async Task CheckAsync(ApplicationRequest request, CurrentPerson person)
    {
        DateTime now = ChinaTime.ToMillisecond(Clock.GetUtcNow().UtcDateTime);
        (PermitApplication? application, Dictionary<string, string[]> faults) =
            await Reading.ReadAsync(request, person, now, CancellationToken.None);
        _reply = application is null
            ? Reply.Of(TypedResults.ValidationProblem(faults))
            : Reply.Done with
            {
                Findings = [.. (await Reader.CheckAsync(application, CancellationToken.None))
                    .Where(f => f.Field?.StartsWith(PapersField, StringComparison.Ordinal) != true)
                    .Select(FindingAnswer.Of)],
            };
        _checked = true;
    }

    private async Task KeepAsync(ApplicationRequest request, CurrentPerson person)
    {
        IResult result = (await ApplyForPermit.Handle(
            request, Db, person, Reading, Reader, Clock, CancellationToken.None)).Result;
        _reply = Reply.Of(result);
        string? number = result switch
        {
            Created<ApplicationDetail> made => made.Value!.Application.Number,
            Ok<ApplicationDetail> known => known.Value!.Application.Number,
            _ => null,
        };
        if (number is not null) Navigation.NavigateTo($"/applications/{Uri.EscapeDataString(number)}?done=kept");
    }

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
