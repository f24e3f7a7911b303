using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>What was typed into the public form, and what is wrong with it, by field.</summary>
internal sealed class EnrolForm
{
    public const int SitesMost = 3;
    private const int NameMost = 200;
    private const int PersonMost = 100;
    private const int PhoneMost = 40;
    private const int AddressMost = 300;

    /// <summary>专管员、信息员 are asked of every unit (M17); 安全员 may be the 专管员.</summary>
    public static readonly (string Field, PersonRole Role, bool IsNeeded)[] Posts =
    [
        ("officer", PersonRole.Officer, true), ("safety", PersonRole.Officer, false),
        ("informant", PersonRole.Informant, true),
    ];

    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, string> _faults = [];

    public IReadOnlyDictionary<string, string> Faults => _faults;

    public HashSet<string> Kinds { get; private init; } = [];

    public EnrolmentContent? Content { get; private set; }

    public PaperFile? Licence { get; private set; }

    /// <summary>The receipt number drawn with the form: sent twice, it is one enrolment.</summary>
    public TipCode Receipt { get; private set; } = TipCode.New();

    public static EnrolForm Empty => new();

    public string this[string field] => _texts.GetValueOrDefault(field, "");

    /// <param name="known">Of an enrolment that is sent again: its USCC and region stay.</param>
    public static async Task<EnrolForm> ReadAsync(IFormCollection sent, Enrolment? known, CancellationToken stop)
    {
        EnrolForm form = new() { Kinds = [.. sent["kinds"].Select(k => k ?? "")] };
        foreach (string field in Fields) form._texts[field] = InputText.Exact(sent[field].ToString());
        if (known is not null) (form._texts["code"], form._texts["region"]) = (known.Code, known.Region);
        if (TipCode.TryParse(sent["receipt"], out TipCode receipt)) form.Receipt = receipt;
        form.Check();
        IFormFile? file = sent.Files.FirstOrDefault(f => f.Length > 0);
        if (file is not null)
        {
            (form.Licence, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, stop);
            if (faults.Count > 0) form._faults["licence"] = faults.Values.First()[0];
        }
        else if (known is null)
        {
            form._faults["licence"] = Tongue.Say("请上传营业执照扫描件", "Add a scan of the business licence");
        }

        return form;
    }

    /// <summary>What was sent before, to be corrected.</summary>
    public static EnrolForm Of(EnrolmentContent content, TipCode receipt)
    {
        EnrolForm form = new() { Kinds = [.. content.Kinds.Select(k => k.ToString())], Receipt = receipt };
        form._texts["code"] = content.Code;
        form._texts["name"] = content.Name;
        form._texts["region"] = content.Region;
        form._texts["address"] = content.Address;
        form._texts["legalRepresentative"] = content.LegalRepresentative;
        form._texts["phone"] = content.Phone;
        for (int i = 0; i < content.Sites.Count; i++)
        {
            form._texts[$"site{i + 1}Name"] = content.Sites[i].Name;
            form._texts[$"site{i + 1}Kind"] = content.Sites[i].Kind.ToString();
            form._texts[$"site{i + 1}Address"] = content.Sites[i].Address;
        }

        foreach (PersonRole role in new[] { PersonRole.Officer, PersonRole.Informant })
        {
            string[] fields = [.. Posts.Where(p => p.Role == role).Select(p => p.Field)];
            EnrolmentPerson[] people = [.. content.People.Where(p => p.Role == role)];
            for (int i = 0; i < Math.Min(fields.Length, people.Length); i++)
                (form._texts[fields[i] + "Name"], form._texts[fields[i] + "Phone"]) = (people[i].Name, people[i].Phone);
        }

        return form;
    }

    public void Says(string field, string fault) => _faults[field] = fault;

    private static IEnumerable<string> Fields =>
    [
        "code", "name", "region", "address", "legalRepresentative", "phone",
        .. Enumerable.Range(1, SitesMost).SelectMany(n => new[] { $"site{n}Name", $"site{n}Kind", $"site{n}Address" }),
        .. Posts.SelectMany(p => new[] { p.Field + "Name", p.Field + "Phone" }),
    ];

    private void Check()
    {
        if (UnifiedSocialCreditCode.Parse(this["code"]).TryGet(out UnifiedSocialCreditCode code, out InputFault? wrong))
            _texts["code"] = code.Value;
        else _faults["code"] = FaultText.Of(wrong);
        Need("name", 2, NameMost);
        Need("address", 2, AddressMost);
        Need("legalRepresentative", 1, PersonMost);
        Need("phone", 5, PhoneMost);
        if (!RegionSeed.Table.Parse(this["region"]).TryGet(out _, out _))
            _faults["region"] = Tongue.Say("请选择所在地区", "Choose the region");
        List<OrganisationKinds> kinds = [.. EnrolmentCompetence.Kinds.Where(k => Kinds.Contains(k.ToString()))];
        if (kinds.Count == 0) _faults["kinds"] = Tongue.Say("至少选一种单位类型", "Choose at least one kind");
        List<EnrolmentSite> sites = [.. Sites()];
        List<EnrolmentPerson> people = [.. People()];
        if (_faults.Count > 0) return;
        Content = new EnrolmentContent(
            code.Value, this["name"], kinds, this["region"], this["address"], this["legalRepresentative"],
            this["phone"], sites, people);
    }

    private IEnumerable<EnrolmentSite> Sites()
    {
        for (int n = 1; n <= SitesMost; n++)
        {
            string name = $"site{n}Name", address = $"site{n}Address", kind = $"site{n}Kind";
            if (n > 1 && this[name].Length + this[address].Length == 0) continue;
            Need(name, 1, NameMost);
            Need(address, 2, AddressMost);
            if (Word<SiteKind>.TryParse(this[kind], out Word<SiteKind> word) && this[kind].Length > 0)
                yield return new EnrolmentSite(this[name], word.Value, this[address]);
            else _faults[kind] = Tongue.Say("请选择场所类型", "Choose what kind of place it is");
        }
    }

    private IEnumerable<EnrolmentPerson> People()
    {
        foreach ((string field, PersonRole role, bool isNeeded) in Posts)
        {
            if (!isNeeded && this[field + "Name"].Length + this[field + "Phone"].Length == 0) continue;
            Need(field + "Name", 1, PersonMost);
            Need(field + "Phone", 5, PhoneMost);
            yield return new EnrolmentPerson(role, this[field + "Name"], this[field + "Phone"]);
        }
    }

    private void Need(string field, int least, int most)
    {
        string text = this[field];
        if (!WritableText.IsFit(text)) _faults[field] = WritableText.Fault;
        else if (text.Length < least || text.Length > most)
            _faults[field] = Tongue.Say($"须填写 {least} 至 {most} 个字", $"Give {least} to {most} characters");
    }
}
