/** Whether what stands behind each figure is asked for; a table, CSV and JSON hold the figures alone. */
export const asksMembers = ({ html, drill }: { readonly html: boolean; readonly drill: string | undefined }): boolean =>
  html || drill !== undefined
