/** What a `tel:` or `sms:` link holds of a number as people write it. */
export const dialled = (phone: string): string => phone.replaceAll(/[ ()./-]/g, '')
