export function renewed(): string;
