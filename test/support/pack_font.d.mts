export function packFont(): string;
