// What every browser has and jsdom lacks.
const { TextDecoder, TextEncoder } = require('node:util');
const { webcrypto } = require('node:crypto');

Object.assign(globalThis, { TextDecoder, TextEncoder });
if (!globalThis.crypto?.randomUUID) Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
if (!globalThis.CSS?.escape) globalThis.CSS = { escape: (text) => text.replace(/["\\]/g, '\\$&') };
Element.prototype.scrollIntoView ??= () => undefined;
const computed = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => computed(element);
