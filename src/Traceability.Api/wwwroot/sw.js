// Keeps the pages that are used on the way, and what they are made of, for a time without network. Answers of the
// interface are never kept. Pages are kept for the person who opened them: signing out throws them away.

const parts = "parts-1";
const pages = "pages-1";
const kept = ["/scan", "/trips", "/counts", "/verifications", "/inspections/count"];
const hoursKept = 12;
const own = ["/console.js", "/drafts.js", "/party.js", "/phone.js", "/onsite.js", "/offline.js", "/scan.js", "/walk.js",
    "/inspect.js", "/passkey.js", "/mark.svg",
    "/lib/zxing/share.js", "/lib/zxing/reader/index.js", "/lib/zxing/reader/zxing_reader.wasm"];

self.addEventListener("install", event => {
    event.waitUntil(caches.open(parts).then(cache => cache.addAll(own)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", event => event.waitUntil(
    caches.keys().then(names => Promise.all(names.filter(n => n !== parts && n !== pages).map(n => caches.delete(n))))
        .then(() => self.clients.claim())));

// A page that was on its way while the first worker took over belongs to none: it says so by asking, and is taken in.
self.addEventListener("message", event => {
    if (event.data?.warm)
        event.waitUntil(Promise.all([self.clients.claim(), ...event.data.warm.filter(isKept).map(warm)]));
});

const isKept = path => kept.some(page => path === page || path.startsWith(page + "/"));

const isPart = path => !path.startsWith("/api/") && /\.(css|js|wasm|svg|woff2|webmanifest)$/.test(path)
    || path === "/_framework/blazor.web.js";

/** Fetches a page before it is needed, with what it names. */
async function warm(path) {
    const answer = await fetch(path, { redirect: "manual", headers: { Accept: "text/html" } }).catch(() => undefined);
    if (answer?.status !== 200) return;
    const text = await answer.clone().text();
    await (await caches.open(pages)).put(path, answer);
    const named = [...text.matchAll(/(?:href|src)="([^"]+)"/g)]
        .map(match => new URL(match[1], location.origin)).filter(u => u.origin === location.origin && isPart(u.pathname));
    const cache = await caches.open(parts);
    await Promise.all(named.map(u => cache.add(u.pathname + u.search).catch(() => undefined)));
}

self.addEventListener("fetch", event => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    if (request.method === "POST" && url.pathname === "/sign-out") event.respondWith(leave(request));
    else if (request.method !== "GET") return;
    else if (request.mode === "navigate") event.respondWith(page(request, url));
    else if (isPart(url.pathname)) event.respondWith(part(request));
});

async function leave(request) {
    await caches.delete(pages);
    return fetch(request);
}

async function page(request, url) {
    try {
        const answer = await fetch(request);
        // Led to the sign-in: whoever comes next is somebody else, perhaps.
        if (answer.type === "opaqueredirect" && isKept(url.pathname)) await caches.delete(pages);
        if (answer.status === 200 && isKept(url.pathname))
            await (await caches.open(pages)).put(url.pathname + url.search, answer.clone());
        return answer;
    } catch (why) {
        const found = isKept(url.pathname) && await keptPage(url);
        return found || offline(why);
    }
}

async function keptPage(url) {
    const cache = await caches.open(pages);
    const found = await cache.match(url.pathname + url.search) ?? await cache.match(url.pathname, { ignoreSearch: true });
    const made = Date.parse(found?.headers.get("Date") ?? "");
    return found && Date.now() - made < hoursKept * 3_600_000 ? found : undefined;
}

/** What is kept answers at once; a newer one is fetched behind it. */
async function part(request) {
    const cache = await caches.open(parts);
    const found = await cache.match(request);
    const fresh = fetch(request).then(answer => {
        if (answer.status === 200) cache.put(request, answer.clone());
        return answer;
    });
    if (!found) return fresh;
    fresh.catch(() => undefined);
    return found;
}

function offline() {
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>没有网络 · No network</title>
<style>body{font:16px/1.6 system-ui,sans-serif;margin:0;padding:24px;color:#1b2430;background:#f6f7f9}
a{display:inline-block;min-height:48px;line-height:48px;color:#1e5aa8}</style></head><body><main>
<h1>没有网络 · No network</h1>
<p>这个页面需要网络。扫码可以照常进行，联网后自动发送。</p>
<p lang="en">This page needs the network. Scanning goes on without it and is sent later.</p>
<p><a href="/scan">扫码 · Scan</a></p></main></body></html>`;
    return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
