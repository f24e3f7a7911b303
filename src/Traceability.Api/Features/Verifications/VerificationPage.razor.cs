using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>One verification: every form is a post that goes back to the page.</summary>
public sealed partial class VerificationPage
{
    private VerificationDetail? _detail;
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    [SupplyParameterFromForm]
    public VerificationActInput? Acting { get; set; }

    [SupplyParameterFromForm]
    public VerificationCloseInput? Closing { get; set; }

    [SupplyParameterFromForm]
    public UnitSignatureInput? UnitSigning { get; set; }

    /// <summary>SHA-256 of the words that lay before who signs.</summary>
    [SupplyParameterFromForm]
    public string? Shown { get; set; }

    [SupplyParameterFromForm]
    public VerificationPhotoInput? Photo { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private VerificationOffice Office { get; set; } = null!;

    [Inject]
    private VerificationReading Reading { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        await ReadAsync();
        if (_detail is null) Navigation.NotFound();
    }

    private async Task ReadAsync() =>
        _detail = (await ListVerifications.Show(Number, Reading, _person, CancellationToken.None)).Result
            is Ok<VerificationDetail> found ? found.Value : null;

    private async Task ActAsync()
    {
        if (!Word<VerificationAct>.TryParse(Acting?.Act, out Word<VerificationAct> act))
        {
            _faults = new() { ["act"] = [Tongue.Say("请选择办理事项", "Choose what is to be done")] };
            return;
        }

        VerificationActRequest request = new() { Act = act.Value, Day = Acting!.Day, Reason = Given(Acting.Reason) };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        await AnswerAsync(await ActOnVerification.Handle(
            Number, request, Office, Reading, _person, CancellationToken.None));
    }

    private async Task AnswerAsync()
    {
        IFormCollection form = Http!.Request.Form;
        List<VerificationAnswerRequest> answers = [];
        foreach (VerificationLine line in _detail!.Record.Items)
        {
            string number = line.Number.ToString(CultureInfo.InvariantCulture);
            if (Word<VerificationMark>.TryParse(form["mark-" + number], out Word<VerificationMark> mark))
            {
                answers.Add(new VerificationAnswerRequest
                {
                    Item = line.Number, Mark = mark.Value, Remark = Given(form["remark-" + number]),
                });
            }
        }

        foreach (VerificationAnswerRequest answer in answers)
        {
            foreach ((string field, string[] said) in FormFaults.Of(answer))
                _faults[$"{field}-{answer.Item}"] = said;
        }

        if (_faults.Count > 0) return;
        await AnswerAsync(await AnswerVerification.Handle(
            Number, new VerificationAnswersRequest { Answers = answers }, Db, Reading, _person, Clock,
            CancellationToken.None));
    }

    private async Task AddPhotoAsync()
    {
        if (Photo?.File is not { Length: > 0 } file)
        {
            _faults = new() { ["file"] = [Tongue.Say("请先拍照或者选择照片", "Take or choose a picture first")] };
            return;
        }

        await AnswerAsync(await AnswerVerification.AddPhoto(
            Number, file, Photo.Item, Photo.TakenAt, Photo.Latitude, Photo.Longitude, Photo.Accuracy, Db, Reading,
            _person, Ids, Clock, CancellationToken.None));
    }

    private async Task CloseAsync()
    {
        if (!Word<VerificationOutcome>.TryParse(Closing?.Outcome, out Word<VerificationOutcome> outcome))
        {
            _faults = new() { ["outcome"] = [Tongue.Say("请选择结论", "Choose the outcome")] };
            return;
        }

        VerificationCloseRequest request = new()
        {
            Outcome = outcome.Value, Findings = Given(Closing!.Findings), Article = Given(Closing.Article),
            RectifyBy = Closing.RectifyBy,
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        await AnswerAsync(await CloseVerification.Handle(
            Number, request, Office, Reading, _person, CancellationToken.None));
    }

    private async Task SignAsync() => await AnswerAsync(await SignVerification.Handle(
        Number, Shown ?? "", Db, Office, Reading, _person, Ids, Clock, CancellationToken.None));

    private async Task UnitAsync()
    {
        UnitSignatureRequest request = new()
        {
            Name = Given(UnitSigning?.Name) ?? "", Position = Given(UnitSigning?.Position),
            IsRefused = UnitSigning?.IsRefused is not null, Reason = Given(UnitSigning?.Reason),
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        await AnswerAsync(await SignVerification.Unit(
            Number, Shown ?? "", request, Office, Reading, _person, Ids, Clock, CancellationToken.None));
    }

    /// <summary>Done: shown anew under its own address. Not done: said above, with what was typed still
    /// there.</summary>
    private async Task AnswerAsync(IResult answer)
    {
        _faults = FormAnswer.Of(answer);
        if (_faults.Count == 0) Navigation.NavigateTo($"/verifications/{Number}?saved=1");
        else await ReadAsync();
    }
}
