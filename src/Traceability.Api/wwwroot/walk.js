// Counting without network: the sheet of what should be here is kept on this device when it is opened; what is scanned
// is compared here. The finished count goes into the outbox and is sent once.

import * as outbox from "./offline.js";
import { say } from "./console.js";

const one = name => document.querySelector(`[${name}]`);
let walk;

const keyOf = search => {
    const asked = new URLSearchParams(search);
    return ["site", "product", "lot"].map(name => (asked.get(name) ?? "").trim()).join("|");
};

/** Called for each page that is shown: takes over a fresh sheet, or finds the kept one. */
export async function start() {
    await settle();
    if (one("data-walks")) await list();
    const place = one("data-walk");
    if (!place) return;
    const key = keyOf(location.search);
    walk = await outbox.walk(key);
    if (place.dataset.walk === key && !walk?.ended && (!walk || place.dataset.made >= walk.made)) {
        walk = {
            scans: [], strange: [], measured: {}, ...walk, key, page: location.pathname + location.search,
            site: place.dataset.site, made: place.dataset.made, sheet: place.dataset.sheet, goods: goodsOf(place),
        };
        await outbox.keepWalk(walk);
        navigator.serviceWorker?.ready.then(r => r.active?.postMessage({ warm: [walk.page] }));
    }
    if (!walk) {
        one("data-walk-missing").hidden = false;
        one("data-walk-body").hidden = true;
        return;
    }
    if (walk.ended) {
        // It waits in the outbox: ended twice it would be two counts.
        one("data-walk-body").hidden = true;
        one("data-walk-ended").hidden = false;
        return;
    }
    if (place.dataset.walk !== key) fill();
    draw();
}

const goodsOf = place => [...place.querySelectorAll("[data-goods]")].map(row => ({ ...row.dataset,
    name: row.cells[0].textContent.trim() }));

/** The page that was kept is of another sheet: its rows are made anew. */
function fill() {
    const pattern = one("data-pattern").content.firstElementChild;
    one("data-rows").replaceChildren(...walk.goods.map(goods => {
        const row = pattern.cloneNode(true);
        Object.assign(row.dataset, goods);
        row.cells[0].textContent = goods.name;
        row.cells[1].textContent = goods.lot;
        row.cells[2].textContent = goods.package ?? "";
        row.cells[3].textContent = goods.shown;
        if (goods.package) row.querySelector("[data-measure]")?.closest("span").remove();
        return row;
    }));
    one("data-walk-site").textContent = walk.site;
}

const rows = () => [...document.querySelectorAll("[data-goods]")];

function draw() {
    const words = one("data-walk").dataset;
    for (const row of rows()) {
        const { package: code, product, lot } = row.dataset;
        const found = code && walk.scans.includes(code);
        row.classList.toggle("found", Boolean(found));
        row.querySelector("[data-tick]").textContent = found ? words.found : code ? words.missing : "";
        const box = row.querySelector("[data-measure]");
        if (box && document.activeElement !== box) box.value = walk.measured[`${product}|${lot}`] ?? "";
    }
    const packages = walk.goods.filter(g => g.package && Number(g.book) > 0);
    one("data-number-found").textContent = packages.filter(g => walk.scans.includes(g.package)).length;
    one("data-number-missing").textContent = packages.filter(g => !walk.scans.includes(g.package)).length;
    one("data-number-strange").textContent = walk.strange.length;
    one("data-strange-list").replaceChildren(...walk.strange.map(code => {
        const item = document.createElement("li");
        item.className = "mono";
        item.textContent = code;
        return item;
    }));
}

const plain = text => decodeURIComponent(/\/p\/([^/?#]+)/.exec(text)?.[1] ?? text).trim();

async function take(text) {
    const words = one("data-walk").dataset;
    const match = walk.goods.map(g => g.package).filter(code => code && text.includes(code))
        .sort((a, b) => b.length - a.length)[0];
    const code = match ?? plain(text);
    const before = walk.scans.includes(code) || walk.strange.includes(code);
    if (!before) {
        (match ? walk.scans : walk.strange).push(code);
        await outbox.keepWalk(walk);
        // What does not belong here is evidence, and the books say later where it should be.
        if (!match) await outbox.keep("/api/scans", { code: text, at: new Date().toISOString() }, { code });
    }
    const heard = `${before ? words.before : match ? words.agrees : words.stranger} ${code}`;
    const last = one("data-last");
    last.textContent = heard;
    last.className = `last ${match ? "good" : "bad"}`;
    say(heard);
    draw();
}

document.addEventListener("change", event => {
    if (!event.target.closest?.("[data-walk]") || !walk) return;
    if (event.target.matches("[data-scan]") && event.target.value.trim()) take(event.target.value.trim());
    const box = event.target.closest("[data-measure]");
    if (!box) return;
    const { product, lot } = box.closest("[data-goods]").dataset;
    const typed = box.value.trim();
    if (typed) walk.measured[`${product}|${lot}`] = typed;
    else delete walk.measured[`${product}|${lot}`];
    outbox.keepWalk(walk);
});

function items() {
    const counted = [];
    for (const g of walk.goods) {
        const item = { product: g.product, lot: g.lot };
        if (!g.package) {
            const typed = walk.measured[`${g.product}|${g.lot}`];
            if (typed) counted.push({ ...item, quantity: typed, unit: g.unit });
        } else if (walk.scans.includes(g.package)) {
            counted.push({ ...item, package: g.package, unit: g.base,
                quantity: Number(g.book) > 0 ? g.book : g.missed });
        } else if (Number(g.book) > 0) counted.push({ ...item, package: g.package, quantity: "0", unit: g.base });
    }
    return counted;
}

document.addEventListener("submit", async event => {
    const form = event.target;
    if (!form.matches?.("[data-walk-end]") || !walk) return;
    event.preventDefault();
    const words = one("data-walk").dataset;
    const [counter, checker] = [form.elements.counter.value, form.elements.checker.value];
    const wrong = [...document.querySelectorAll("[data-measure]")].find(box => !/^\d*\.?\d*$/.test(box.value.trim()));
    const fault = !counter || !checker ? words.choose : counter === checker ? words.two
        : wrong ? words.digits : items().length === 0 ? words.nothing : "";
    one("data-walk-fault").textContent = fault;
    if (fault) return wrong?.focus();
    const [site, product, lot] = walk.key.split("|");
    const asked = new URLSearchParams({ sheet: walk.sheet, product, lot });
    const entry = await outbox.keep(`/api/stock-counts?${asked}`, {
        occurredAt: new Date().toISOString(), site, handedOverBy: counter, takenOverBy: checker,
        note: form.elements.note.value.trim() || null, items: items(),
    }, { label: `${words.count} ${walk.site}`, page: walk.page, walk: walk.key });
    await outbox.keepWalk({ ...walk, ended: entry.requestId });
    one("data-walk-body").hidden = true;
    one("data-walk-ended").hidden = false;
    say(one("data-walk-ended").textContent.trim());
});

/** A count that was sent is forgotten here; one that was refused is open again, with its scans. */
async function settle() {
    const all = await outbox.entries();
    for (const kept of await outbox.walks()) {
        const entry = kept.ended && all.find(e => e.requestId === kept.ended);
        if (entry?.state === "sent") await outbox.dropWalk(kept.key);
        else if (kept.ended && entry?.state !== "waiting") await outbox.keepWalk({ ...kept, ended: undefined });
    }
}

document.addEventListener("outbox", settle);

async function list() {
    const place = one("data-walks");
    const kept = await outbox.walks();
    place.replaceChildren(...kept.map(w => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = w.page;
        link.textContent = w.site;
        item.append(link, ` ${w.scans.length} / ${w.goods.filter(g => g.package).length}`);
        return item;
    }));
    one("data-walks-none").hidden = kept.length > 0;
}
