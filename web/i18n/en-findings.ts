export const enFindings: Readonly<Record<string, string>> = {}
export const enRefusals: Readonly<Record<string, string>> = {}
