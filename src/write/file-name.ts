/**
 * The name of a document's or table's file: its id and an extension.
 *
 * Throws where the id could lead out of its folder: ids are made safe when they are given, so that is a fault of the program.
 */
export function toFileName(id: string, extension: 'md' | 'csv'): string {
  if (id === '' || id.startsWith('.') || /[/\\:\u0000-\u001f]/u.test(id)) throw new Error(`Unsafe file name: ${JSON.stringify(id)}`)
  return `${id}.${extension}`
}
