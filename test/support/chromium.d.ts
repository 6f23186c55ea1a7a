/** Path of the Chromium to test with. Throws where there is none: a browser test fails, it never skips. */
export declare function chromiumPath(): string;
/** Flags under which headless Chromium draws WebGL by software, also as root and in a small /dev/shm. */
export declare const chromiumFlags: readonly string[];
