// Asking for a drawing board starts the browser's graphics.
new OffscreenCanvas(1, 1).getContext("webgl2");
postMessage("ready");
