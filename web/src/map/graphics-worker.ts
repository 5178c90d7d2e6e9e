// Asking for a drawing board starts the browser's graphics, which takes half a second without a graphics card.
new OffscreenCanvas(1, 1).getContext("webgl2");
postMessage("ready");
