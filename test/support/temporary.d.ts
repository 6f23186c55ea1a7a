/** A folder that goes when the test ends, with these files in it. */
export declare function temporaryFolder(files?: Readonly<Record<string, string | Uint8Array>>): string;
