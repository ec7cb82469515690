/** Where a lease has its page. */
export const leasePath = (number: bigint): string => `/leases/${number}`

/** Where a denied request has its page, by its place in the record of all requests. */
export const denialPath = (sequence: bigint): string => `/leases/denied/${sequence}`
