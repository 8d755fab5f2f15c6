/** The part of an HTML node (domhandler) that is read here. Indices are offsets in the HTML. */
export interface HtmlNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: HtmlNode[]
  parent?: HtmlNode | null
  startIndex: number | null
  endIndex: number | null
}

/** The value of an attribute; '' where it is not there. */
export function attribute(node: HtmlNode, name: string): string {
  const { attribs } = node
  return attribs !== undefined && Object.hasOwn(attribs, name) ? (attribs[name] ?? '') : ''
}

export function hasAttribute({ attribs }: HtmlNode, name: string): boolean {
  return attribs !== undefined && Object.hasOwn(attribs, name)
}

/** All nodes below a node, itself left out, in the order of the source. */
export function* descendants(node: HtmlNode): Generator<HtmlNode> {
  const open = [...(node.children ?? [])].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    for (let i = (next.children?.length ?? 0) - 1; i >= 0; i--) {
      const child = next.children?.[i]
      if (child !== undefined) open.push(child)
    }
  }
}

/** The text below a node as it stands in the tree. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? ''
  return (node.children ?? []).map(textOf).join('')
}
