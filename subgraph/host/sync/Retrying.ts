/** Does something again while that may help. */
export type Retrying = <T>(attempt: () => Promise<T>) => Promise<T>
