using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight.EndUses;

namespace Traceability.Api.Features.EndUse;

/// <summary>申报用途: the form, and the same use case as the route.</summary>
public sealed partial class NewEndUsePage
{
    private static readonly string[] Units = ["kg", "t", "g", "L", "mL", "piece"];
    private Dictionary<string, string[]> _faults = [];
    private IReadOnlyList<Substance> _substances = [];
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private EndUseDesk Desk { get; set; } = null!;

    [Inject]
    private EndUseReader Reader { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "end-use")]
    public EndUseForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        Form ??= new EndUseForm
        {
            RequestId = $"page-{Ids.Next<EndUseCheck>()}",
            User = _person.IsEnterprise ? _person.OrganisationCode : "",
        };
        _substances = await Db.Substances.AsNoTracking().OrderBy(s => s.Class).ThenBy(s => s.Code).ToListAsync();
    }

    private async Task SendAsync()
    {
        EndUseForm form = Form!;
        string[] texts = [form.Process ?? "", form.Makes ?? "", form.Storage ?? "", form.User ?? ""];
        if (!Array.TrueForAll(texts, t => WritableText.IsFit(t))) _faults[""] = [WritableText.Fault];
        if (!Enum.TryParse(form.Period, out UsePeriod period) || !Enum.IsDefined(period))
            _faults["period"] = [Tongue.Say("请选择周期", "Choose the time")];
        if (_faults.Count > 0) return;
        EndUseRequest request = new()
        {
            RequestId = form.RequestId ?? "",
            User = (form.User ?? "").Trim(),
            Substance = form.Substance ?? "",
            Quantity = (form.Quantity ?? "").Trim(),
            Unit = form.Unit ?? "",
            Period = period,
            Process = form.Process ?? "",
            Makes = form.Makes ?? "",
            Storage = form.Storage ?? "",
        };
        _faults = FormAnswers.Check(request);
        if (_faults.Count > 0) return;
        IResult answer = (await DeclareEndUse.Handle(
            request, Desk, Reader, Db, _person, CancellationToken.None)).Result;
        long? number = answer switch
        {
            Created<EndUseDetail> made => made.Value!.Check.Number,
            Ok<EndUseDetail> known => known.Value!.Check.Number,
            _ => null,
        };
        if (number is { } done) Navigation.NavigateTo($"/end-use/{done}");
        else _faults = FormAnswer.Of(answer);
    }
}

/// <summary>The form of the page.</summary>
public sealed record EndUseForm
{
    public string? RequestId { get; set; }

    public string? User { get; set; }

    public string? Substance { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? Period { get; set; }

    public string? Process { get; set; }

    public string? Makes { get; set; }

    public string? Storage { get; set; }
}
