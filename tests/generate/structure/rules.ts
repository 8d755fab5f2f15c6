/** Rules and laws: chapters, sections, articles 第一条, their items and sub-items, inserted articles. */
import type { Random } from '../random.js'
import { conditions, heading, itemsLead, paragraph, purpose, sentence, type Topic } from '../words/sentences.js'
import type { Block, Provision } from './model.js'

export interface RulesPlan {
  parts: boolean
  chapters: boolean
  sections: boolean
  /** The brackets of a caption before the text of every article. */
  captions: readonly [string, string] | null
  insertions: boolean
  articles: number
}

export const rulesPlan = (random: Random): RulesPlan => {
  const chapters = random.chance(0.65)
  return {
    parts: chapters && random.chance(0.08),
    chapters,
    sections: chapters && random.chance(0.3),
    captions: random.chance(0.15)
      ? random.pick([
          ['【', '】'],
          ['【', '】'],
          ['（', '）'],
        ] as const)
      : null,
    insertions: random.chance(0.2),
    articles: random.chance(0.08) ? random.int(100, 125) : random.chance(0.4) ? random.int(5, 12) : random.int(14, 48),
  }
}

const provision = (style: Provision['style'], ordinal: number, content: string, below: Block[] = []): Provision => ({
  type: 'provision',
  style,
  ordinal,
  inserted: 0,
  content,
  below,
})

/** Makes the articles of one text; their numbers run through all chapters. */
class RulesMaker {
  #article = 0

  constructor(
    readonly random: Random,
    readonly topic: Topic,
    readonly plan: RulesPlan,
  ) {}

  articles(count: number): Provision[] {
    return Array.from({ length: count }, () => this.article()).flatMap((article) => {
      const insert = this.plan.insertions && this.random.chance(0.08)
      return insert ? [article, { ...this.article(article.ordinal), inserted: 1 }] : [article]
    })
  }

  article(ordinal?: number): Provision {
    const { random, topic, plan } = this
    const number = ordinal ?? ++this.#article
    const caption = plan.captions === null ? '' : plan.captions.join(heading(random, topic))
    if (number === 1)
      return provision(
        'article',
        1,
        `${caption}为了${purpose(random, topic)}，根据有关法律、法规，结合本${topic.place.level}实际，制定本办法。`,
      )
    const shape = random.weighted({ plain: 6, items: 3, paragraphs: 2 })
    if (shape === 'items') return provision('article', number, `${caption}${itemsLead(random, topic)}`, this.items())
    const below = shape === 'plain' ? [] : this.paragraphs(number)
    return provision('article', number, caption + paragraph(random, topic, 2), below)
  }

  /** Further paragraphs without a number; some begin by citing an article. */
  paragraphs(number: number): Block[] {
    const { random, topic } = this
    const cited = random.pick(['前款', '本条第一款', `第${'一二三四五六七八九'[random.int(0, 8)]}条第二款`])
    const citing: Block = { type: 'paragraph', text: `${cited}规定的情形，${sentence(random, topic)}` }
    const plain: Block = { type: 'paragraph', text: paragraph(random, topic, 2) }
    return number > 2 && random.chance(0.4) ? [citing] : [plain]
  }

  items(): Block[] {
    const { random, topic } = this
    const cases = conditions(random, topic, random.int(3, 6))
    return cases.map((text, i) => {
      const below = random.chance(0.08) ? this.subItems() : []
      const end = below.length > 0 ? '，包括：' : i + 1 < cases.length ? '；' : '。'
      return provision('cjk-paren', i + 1, text + end, below)
    })
  }

  subItems(): Block[] {
    const count = this.random.int(2, 3)
    return Array.from({ length: count }, (_, i) => provision('arabic-dot', i + 1, `${heading(this.random, this.topic)}；`))
  }

  chapter(ordinal: number, title: string, articles: number): Provision {
    const split = this.plan.sections && articles > 5
    const below = split ? this.sections(articles) : this.articles(articles)
    return provision('chapter', ordinal, title, below)
  }

  sections(articles: number): Provision[] {
    const first = this.random.int(2, articles - 2)
    return [first, articles - first].map((count, i) => provision('section', i + 1, heading(this.random, this.topic), this.articles(count)))
  }

  chapters(): Provision[] {
    const { random, plan } = this
    const middle = Array.from({ length: random.int(2, 4) }, () => heading(random, this.topic))
    const titles = [random.pick(['总则', '总　则', '总 则']), ...middle, '法律责任', random.pick(['附则', '附　则'])]
    const each = Math.max(2, Math.floor(plan.articles / titles.length))
    return titles.map((title, i) => this.chapter(i + 1, title, Math.max(1, each + random.int(-1, 2))))
  }
}

/** The text of rules: chapters with articles, or articles alone. */
export function rules(random: Random, topic: Topic, plan = rulesPlan(random)): Provision[] {
  const maker = new RulesMaker(random, topic, plan)
  if (!plan.chapters) return [...maker.articles(plan.articles), lastArticle(random, topic, maker)]
  const chapters = maker.chapters()
  const last = chapters.at(-1)
  last?.below.push(lastArticle(random, topic, maker))
  if (!plan.parts) return chapters
  const half = Math.ceil(chapters.length / 2)
  return [chapters.slice(0, half), chapters.slice(half)].map((own, i) => provision('part', i + 1, heading(random, topic), own))
}

function lastArticle(random: Random, { year }: Topic, maker: RulesMaker): Provision {
  const article = maker.article()
  return { ...article, content: `本办法自${year + 1}年${random.int(1, 12)}月1日起施行。`, below: [] }
}
