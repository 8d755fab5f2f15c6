/** Advertisements that are injected into hacked sites, and into copies of sites under other names. */
import type { Sight } from '../../sight/sight.js'

/**
 * Words of gambling and escort advertisements, as injected into hacked sites. A sentence against gambling is running text: the words
 * count on short lines without a full stop, or three at once.
 */
const SPAM =
  /娱乐(?:城|场(?!所)|平台|官网|网址|注册|开户)|博彩|赌[场博球钱]|(?<!福利|体育)彩票|棋牌(?!室)|真人(?:视讯|娱乐|荷官|百家乐)|百家乐|时时彩|六合彩|葡京|威尼斯人|金沙|太阳城|皇冠|银河国际|永利|澳门新|澳门[金葡威赌银官]|体育(?:投注|博彩|直播吧|app)|\bbet\d*|bet365|必威|bwin|亚博|凯发|老虎机|捕鱼|轮盘|德州扑克|开户送|注册送|首存|现金网|在线投注|投注(?:网|平台)|开奖(?:结果|直播)|真钱|送彩金|体育下注|足球(?:投注|外围)|外围(?:投注|足球)|约炮|上门服务|同城交友|信誉(?:平台|网)|菠菜|casino|slots|jackpot|poker|roulette|blackjack|freespins|sportsbook|betting|viagra|cialis|escorts/gi

/** Words of pornographic advertisements. Each may stand in a text; a list of them does not. */
const LEWD =
  /(?<![a-z])av(?![a-z])|久久|[一二]区[二三]区|无码|无遮挡|毛片|人妻|少妇|中文字幕|成人(?:网|电影|片|视频|影院|免费)|黄色(?:网|片|视频|电影)|国产(?:精品|亚洲|自拍|日韩|欧美|成人)|欧美(?:日韩|亚洲|激情|精品|成人)|亚洲(?:国产|日韩|欧美|综合|精品|成人)|(?:在线|免费)(?:观看|播放|高清|视频)|天天躁|激情|高潮/gi
/** A list of them has one of these. */
const OF_LEWD = /[久欧洲码毛妻妇]/
/** Words of it on one line from which it is such a list. */
const FEWEST_LEWD = 3
/** Weight of such a list: no sentence that the line before has left open goes on so. */
const LEWD_LIST = 12

/** Those of them that have no character of `HAS.lure` and no Latin letter. */
export const PLAIN_SPAM = /上门服务|现金网|银河国际/

/** Weight of a line as such an advertisement; negative for a sentence that has a word of them, 0 for a line without. */
export function spamWeight({ bare, text, width }: Sight): number {
  const words = bare.match(SPAM)?.length ?? 0
  if (OF_LEWD.test(bare) && (bare.match(LEWD)?.length ?? 0) >= FEWEST_LEWD) return LEWD_LIST
  if (words === 0) return 0
  const sentence = /[。;]/.test(text)
  if (words >= 3) return 8
  return sentence || width > 80 ? -4 : 5 + words
}
