// Boxes that ask for a unit: a name, a part of one, or a code finds it in the register. Without this they are plain boxes.

const pause = 250;
const least = 2;
const found = new WeakMap();
let timer;

/** A list beside the page's own: what a live page has drawn is not touched. */
function listOf(box) {
    const id = `${box.id}-found`;
    let list = document.getElementById(id);
    if (!list) {
        list = document.createElement("datalist");
        list.id = id;
        document.body.append(list);
        const own = box.getAttribute("list");
        box.dataset.ownList = own ?? "";
    }
    return list;
}

async function look(box) {
    const text = box.value.trim();
    if (text.length < least) return;
    const asked = new URLSearchParams({ search: text });
    if (box.dataset.party) asked.set("kind", box.dataset.party);
    const answer = await fetch(`/api/parties?${asked}`, { headers: { Accept: "application/json" } }).catch(() => undefined);
    if (!answer?.ok || box.value.trim() !== text) return;
    const units = await answer.json();
    found.set(box, units);
    const list = listOf(box);
    const own = document.getElementById(box.dataset.ownList)?.querySelectorAll("option") ?? [];
    list.replaceChildren(...units.map(unit => option(unit.code, `${unit.name} · ${unit.region}`)),
        ...[...own].filter(o => !units.some(u => u.code === o.value)).map(o => option(o.value, o.textContent)));
    if (box.getAttribute("list") !== list.id) box.setAttribute("list", list.id);
    name(box);
}

function option(code, text) {
    const made = document.createElement("option");
    made.value = code;
    made.textContent = text;
    return made;
}

/** Under the box stands whose code is in it. */
function name(box) {
    const unit = found.get(box)?.find(u => u.code === box.value.trim());
    const field = box.closest(".field");
    if (!field) return;
    let line = field.querySelector("[data-party-name]");
    if (!line && unit) {
        line = document.createElement("div");
        line.className = "help";
        line.dataset.partyName = "";
        field.append(line);
    }
    if (line) line.textContent = unit ? `${unit.name} · ${unit.region}` : "";
}

const boxOf = event => event.target.closest?.("input[data-party]");

document.addEventListener("input", event => {
    const box = boxOf(event);
    if (!box) return;
    clearTimeout(timer);
    name(box);
    timer = setTimeout(() => look(box), pause);
});

// Before anybody else hears of it: a whole name that only one unit bears stands for its code.
document.addEventListener("change", event => {
    const box = boxOf(event);
    const same = box && (found.get(box) ?? []).filter(u => u.name === box.value.trim());
    if (same?.length === 1) box.value = same[0].code;
    if (box) name(box);
}, true);
