/** The languages that the dashboard speaks completely. */
export type Language = 'en' | 'zh-Hans'
