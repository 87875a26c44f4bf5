export const zhFindings: Readonly<Record<string, string>> = {}
export const zhRefusals: Readonly<Record<string, string>> = {}
