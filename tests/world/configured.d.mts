export const INTAKE: string;
export const CONFIGURED: Readonly<Record<string, string>>;
