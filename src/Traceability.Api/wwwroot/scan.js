// The camera: the browser's own reader where there is one, else zxing, served by ourselves. One camera at a time.

import { deliver, say } from "./console.js";

const every = 150;
const again = 3_000;
const formats = ["qr_code", "data_matrix", "code_128"];
let now;

/** A short sound and a shake: the eye stays on the goods. */
function signal(good) {
    navigator.vibrate?.(good ? 80 : [60, 60, 60]);
    const audio = now?.audio;
    if (!audio) return;
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = good ? 1_200 : 300;
    gain.gain.value = 0.15;
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + (good ? 0.12 : 0.3));
}

async function reader() {
    if ("BarcodeDetector" in globalThis && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
        const detector = new BarcodeDetector({ formats });
        return async video => (await detector.detect(video)).map(code => code.rawValue);
    }
    const zxing = await import("./lib/zxing/reader/index.js");
    zxing.prepareZXingModule({ overrides: { locateFile: file => `/lib/zxing/reader/${file}` } });
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    return async video => {
        canvas.width = video.videoWidth;
        canvas.height = video.videoHeight;
        if (!canvas.width) return [];
        pen.drawImage(video, 0, 0);
        const found = await zxing.readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), {
            formats: ["QRCode", "DataMatrix", "Code128"], tryHarder: true, maxNumberOfSymbols: 8,
        });
        return found.filter(code => code.isValid).map(code => code.text);
    };
}

export async function open(place) {
    close();
    const tell = text => { place.querySelector("[data-camera-says]").textContent = text; };
    const words = place.dataset;
    if (!isSecureContext) return tell(words.insecure);
    if (!navigator.mediaDevices?.getUserMedia) return tell(words.none);
    tell(words.wait);
    const mine = now = { place, seen: new Map() };
    try {
        mine.audio = new AudioContext();
        mine.stream = await navigator.mediaDevices.getUserMedia({
            audio: false, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
        });
    } catch (why) {
        close();
        return tell(why.name === "NotAllowedError" ? words.denied : words.none);
    }
    try {
        mine.read = await reader();
    } catch {
        close();
        return tell(words.failed);
    }
    if (now !== mine) return stop(mine);
    const video = place.querySelector("video");
    video.srcObject = mine.stream;
    video.hidden = false;
    await video.play();
    show(place, true);
    tell(words.ready);
    while (now === mine) {
        for (const code of await mine.read(video)) if (now === mine) take(code, mine, tell);
        await new Promise(done => setTimeout(done, every));
    }
}

/** The same code stays before the camera for a while: it counts once, and again only when it comes back later. */
function take(code, camera, tell) {
    const text = code.trim();
    const time = performance.now();
    const last = camera.seen.get(text);
    camera.seen.set(text, time);
    if (last !== undefined) {
        if (time - last > again) {
            signal(false);
            tell(camera.place.dataset.again);
        }
        return;
    }
    signal(true);
    tell(text);
    say(text);
    const event = new CustomEvent("scanned", { detail: text, bubbles: true, cancelable: true });
    if (camera.place.dispatchEvent(event)) deliver(text);
    if (camera.place.dataset.several !== "yes") close();
}

function show(place, isOpen) {
    place.toggleAttribute("data-opened", isOpen);
    place.querySelector("[data-camera-open]").hidden = isOpen;
    place.querySelector("[data-camera-close]").hidden = !isOpen;
    const lamp = now?.stream?.getVideoTracks()[0]?.getCapabilities?.().torch;
    place.querySelector("[data-camera-light]").hidden = !isOpen || !lamp;
}

function stop(camera) {
    for (const track of camera.stream?.getTracks() ?? []) track.stop();
    camera.audio?.close();
}

export function close() {
    if (!now) return;
    const camera = now;
    now = undefined;
    stop(camera);
    const video = camera.place.querySelector("video");
    video.srcObject = null;
    video.hidden = true;
    show(camera.place, false);
}

export async function light() {
    const button = now?.place.querySelector("[data-camera-light]");
    if (!button) return;
    const on = button.getAttribute("aria-pressed") !== "true";
    await now.stream.getVideoTracks()[0].applyConstraints({ advanced: [{ torch: on }] });
    button.setAttribute("aria-pressed", String(on));
}

addEventListener("pagehide", close);
