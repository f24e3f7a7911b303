using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Facts;

/// <summary>
/// Turns the codes of drafts into what the books know: one read per section, for one draft or for a batch of an import.
/// New lots and packages get their keys here and are shared within the batch.
/// </summary>
public sealed partial class FactsReader(IdSource ids)
{
    /// <summary>Facts for each draft, in order. Drafts of one batch must not refer to each other's movements.</summary>
    public IReadOnlyList<DraftFacts> Read(TraceabilityDb db, IReadOnlyList<MovementDraft> drafts)
    {
        PartySection parties = ReadParties(db, drafts);
        GoodsSection goods = ReadGoods(db, drafts);
        ReferenceSection references = ReadReferences(db, drafts);
        AuthoritySection authority = ReadAuthority(db, drafts, references);
        return [.. drafts.Select(d => Assemble(d, parties, goods, references, authority))];
    }

    private DraftFacts Assemble(
        MovementDraft draft, PartySection parties, GoodsSection goods, ReferenceSection references,
            AuthoritySection authority)
    {
        DraftHeader h = draft.Header;
        List<FieldFault> faults = [];
        Organisation? organisation = parties.Organisation(h.Organisation, "organisation", "单位", "unit", faults);
        Organisation? owner = parties.Organisation(h.Owner, "owner", "货主", "owner", faults) ?? organisation;
        Organisation? counterparty = parties.Organisation(h.Counterparty, "counterparty", "对方单位", "counterparty",
            faults);
        ReferredMovement? referred = references.Find(h.Ref, h.Organisation, h.Counterparty);
        if (h.Ref is not null && referred is null)
            faults.Add(Faults.Unknown("ref", "关联流水号", "movement referred to", h.Ref));
        List<GoodsFacts> items = new(draft.Items.Count);
        if (organisation is not null)
        {
            for (int i = 0; i < draft.Items.Count; i++)
            {
                ReferredMovement? itemReferred = references.Find(draft.Items[i].Ref, h.Organisation, h.Counterparty);
                if (draft.Items[i].Ref is { } rowRef && itemReferred is null)
                    faults.Add(Faults.Unknown($"items[{i}].ref", "关联流水号", "movement referred to", rowRef));
                if (goods.Resolve(draft, i, organisation.Id, ids, faults) is { } resolved)
                    items.Add(resolved with
                    {
                        Referred = itemReferred,
                        RowTakenOverBy = parties.Person(draft.Items[i].Row?.TakenOverBy, $"items[{i}].takenOverBy",
                            faults)?.Id,
                    });
            }
        }

        ReferredMovement? answered = referred ?? items.Find(g => g.Referred is not null)?.Referred;
        BookFacts? facts = organisation is null || owner is null ? null : new BookFacts
        {
            Header = h,
            Organisation = organisation,
            Owner = owner,
            Counterparty = counterparty,
            Carrier = parties.Organisation(h.Carrier, "carrier", "承运单位", "carrier", faults),
            Site = parties.Site(h.Site, "site", faults),
            CounterSite = parties.Site(h.CounterSite, "counterSite", faults),
            HandedOverBy = parties.Person(h.HandedOverBy, "handedOverBy", faults),
            TakenOverBy = parties.Person(h.TakenOverBy, "takenOverBy", faults),
            Driver = parties.Person(h.Driver, "driver", faults),
            Goods = items,
            Referred = answered,
            NewConsignment = draft.Kind == MovementKind.Dispatch ? ids.Next<Consignment>() : null,
            PurchasePermit = authority.PurchasePermit(draft, answered),
            TransportPermit = authority.TransportPermit(draft, answered),
        };
        if (facts is not null && faults.Count == 0) faults.AddRange(Shape.OfBooks(draft, facts));
        return new DraftFacts(draft, faults.Count == 0 ? facts : null, faults);
    }

    private static List<string> Codes(IEnumerable<string?> codes) => [.. codes.OfType<string>().Where(c =>
        c.Length > 0).Distinct()];
}
