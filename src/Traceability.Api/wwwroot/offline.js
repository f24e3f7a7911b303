// The outbox: what was scanned or counted without network waits in this browser and is sent later, each once.
// An entry carries its own request id, made when it was made: the server knows it again, so sending twice counts once.

const store = "entries";
const sheets = "walks";
const daysKept = 1;
let opened;

function open() {
    opened ??= new Promise((done, failed) => {
        const request = indexedDB.open("outbox", 2);
        request.onupgradeneeded = () => {
            const has = request.result.objectStoreNames;
            if (!has.contains(store)) request.result.createObjectStore(store, { keyPath: "requestId" });
            if (!has.contains(sheets)) request.result.createObjectStore(sheets, { keyPath: ["person", "key"] });
        };
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
    });
    return opened;
}

async function act(mode, work, where = store) {
    const db = await open();
    return new Promise((done, failed) => {
        const transaction = db.transaction(where, mode);
        const request = work(transaction.objectStore(where));
        transaction.oncomplete = () => done(request?.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
}

/** Who the page was drawn for; an entry belongs to that person. */
export const person = () => document.querySelector("[data-person]")?.dataset.person ?? null;

function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return "device-" + [...bytes].map(b => b.toString(16).padStart(2, "0")).join("");
}

const changed = () => document.dispatchEvent(new CustomEvent("outbox"));

/** What this person has in the outbox, newest first. */
export async function entries() {
    const all = await act("readonly", s => s.getAll());
    return all.filter(e => e.person === person()).sort((a, b) => b.number - a.number);
}

export const waiting = async () => (await entries()).filter(e => e.state === "waiting");

/**
 * Keeps an entry, then tries to send. Kept before anything is sent: a closed page or an empty battery loses nothing.
 * @param url Where it is sent: /api/scans, /api/stock-counts.
 */
export async function keep(url, body, more = {}) {
    const requestId = newId();
    const entry = {
        ...more, requestId, url, person: person(), state: "waiting", number: Date.now() + Math.random(),
        at: new Date().toISOString(), body: { ...body, requestId },
    };
    await act("readwrite", s => s.put(entry));
    changed();
    send();
    return entry;
}

export async function drop(requestId) {
    await act("readwrite", s => s.delete(requestId));
    changed();
}

/** Everything of this person, sent or not: at the end of a sign-in. */
export async function clear() {
    for (const entry of await entries()) await act("readwrite", s => s.delete(entry.requestId));
    for (const walk of await walks()) await dropWalk(walk.key);
    changed();
}

/** Sheets of this person that are counted without network, each with its scans. */
export async function walks() {
    return (await act("readonly", s => s.getAll(), sheets)).filter(w => w.person === person());
}

export const walk = key => act("readonly", s => s.get([person(), key]), sheets);

export const keepWalk = one => act("readwrite", s => s.put({ ...one, person: person() }), sheets);

export const dropWalk = key => act("readwrite", s => s.delete([person(), key]), sheets);

let running;

/** Sends what waits, in the order in which it was made; one run at a time. */
export function send() {
    running ??= sendAll().finally(() => { running = undefined; });
    return running;
}

async function sendAll() {
    for (;;) {
        const next = (await waiting()).at(-1);
        if (!next) return;
        // Another person may have signed in on this device since: nothing is sent in a foreign name.
        if (!await isStillSeated()) return;
        const answer = await post(next);
        if (!answer) return;
        await act("readwrite", s => s.put({ ...next, ...answer }));
        changed();
    }
}

async function isStillSeated() {
    try {
        const answer = await fetch("/api/account/me", { cache: "no-store" });
        return answer.ok && (await answer.json()).name === person();
    } catch {
        return false;
    }
}

/** What became of it; nothing when it may be tried again. */
async function post(entry) {
    try {
        const answer = await fetch(entry.url, {
            method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(entry.body),
        });
        const text = await answer.text();
        const said = text ? JSON.parse(text) : {};
        if (answer.ok) return { state: "sent", said };
        if ([401, 403, 408, 429].includes(answer.status) || answer.status >= 500) return undefined;
        const why = [said.title, ...Object.values(said.errors ?? {}).flat(),
            ...(said.findings ?? []).map(f => `${f.message} ${f.cure}`)].filter(Boolean).join(" ");
        return { state: "refused", said, why };
    } catch {
        return undefined;
    }
}

/** What was sent is shown for a day. */
export async function tidy() {
    const old = Date.now() - daysKept * 86_400_000;
    for (const entry of await entries())
        if (entry.state !== "waiting" && entry.number < old) await act("readwrite", s => s.delete(entry.requestId));
}
