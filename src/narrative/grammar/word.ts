/** What a word of the lexicon means to the grammar. */
export type Word =
  /** 政府信息公开申请; weak for a bare 申请, which needs its surroundings. */
  | { readonly kind: 'request'; readonly weak: boolean }
  /** 政府信息公开: the field of work, not yet a thing that is counted. */
  | { readonly kind: 'disclosure' }
  | { readonly kind: 'flow'; readonly flow: Flow }
  /** 结转, 顺延: whence or whither is said by the year beside it. */
  | { readonly kind: 'carry' }
  /** Rows or groups of table 三. */
  | { readonly kind: 'outcome'; readonly rows: readonly string[]; readonly weak: boolean }
  /** Columns of table 三. */
  | { readonly kind: 'applicant'; readonly columns: readonly string[] }
  /** Rows or groups of table 四. */
  | { readonly kind: 'dispute'; readonly rows: readonly string[] }
  /** A column of table 四. */
  | { readonly kind: 'result'; readonly column: string }
  /** Rows of table 二 about documents. */
  | { readonly kind: 'document'; readonly row: string }
  | { readonly kind: 'documentVerb'; readonly verb: DocumentVerb }
  /** Rows of table 二 about decisions and fees. */
  | { readonly kind: 'decision'; readonly row: string }
  | { readonly kind: 'fee'; readonly row: string }
  /** 未收到, 没有: nothing of what follows. `bare` words (无) deny only what stands right beside them. */
  | { readonly kind: 'denial'; readonly bare: boolean; readonly implies?: Flow | DocumentVerb }
  /** 其中, 包括; open for 主要包括, 含: only some parts follow. */
  | { readonly kind: 'list'; readonly claim: ListClaim }
  | { readonly kind: 'respectively' }
  | { readonly kind: 'and' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'each' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'change'; readonly sign: 1 | -1 | 0 }
  | { readonly kind: 'share' }
  | { readonly kind: 'scope'; readonly scope: 'own' | 'area' | 'system' }
  /** 备案: counted by another yardstick than table 四. */
  | { readonly kind: 'filed' }
  /** 我局, 本机关: the agency itself. */
  | { readonly kind: 'self' }
  /** 网上, 延期, 上半年: only a part of what the head word counts. */
  | { readonly kind: 'subset' }
  /** 另有: beside the total, so never the total itself. */
  | { readonly kind: 'besides' }
  /** 通过, 从: what follows tells by which way, for the clauses after it too. */
  | { readonly kind: 'via' }
  /** 全年: the whole year after all. */
  | { readonly kind: 'wholeYear' }
  /** 如, 凡: no statement of fact. */
  | { readonly kind: 'condition' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'since' }
  /** Carries no meaning of its own here. */
  | { readonly kind: 'filler' }
  /** A head of another subject. */
  | { readonly kind: 'foreign' };

/** Does a list claim to be whole, or to name only some parts, or neither? */
export type ListClaim = 'whole' | 'open' | 'unsaid';

/** intake: 收办, new and carried in together. */
export type Flow = 'received' | 'accepted' | 'intake' | 'handled' | 'completed' | 'carriedIn' | 'carriedOut';

export type DocumentVerb = 'made' | 'repealed' | 'inForce' | 'published' | 'totalPublished';

/**
 * A bit for each kind of word, so that one number tells which kinds a phrase holds. `list` has none: words that open a list stand in
 * no phrase (`phrasesOf`).
 */
export const bits: Readonly<Record<Word['kind'], number>> = {
  list: 0,
  request: 1 << 0,
  disclosure: 1 << 1,
  flow: 1 << 2,
  carry: 1 << 3,
  outcome: 1 << 4,
  applicant: 1 << 5,
  dispute: 1 << 6,
  result: 1 << 7,
  document: 1 << 8,
  documentVerb: 1 << 9,
  decision: 1 << 10,
  fee: 1 << 11,
  denial: 1 << 12,
  respectively: 1 << 13,
  and: 1 << 14,
  sum: 1 << 15,
  each: 1 << 16,
  compare: 1 << 17,
  change: 1 << 18,
  share: 1 << 19,
  scope: 1 << 20,
  filed: 1 << 21,
  self: 1 << 22,
  subset: 1 << 23,
  besides: 1 << 24,
  via: 1 << 25,
  wholeYear: 1 << 26,
  condition: 1 << 27,
  plan: 1 << 28,
  since: 1 << 29,
  filler: 1 << 30,
  foreign: 1 << 31,
};

/** Words that can be what a number counts. */
export const countedBits: number =
  bits.request |
  bits.disclosure |
  bits.flow |
  bits.carry |
  bits.outcome |
  bits.applicant |
  bits.dispute |
  bits.result |
  bits.document |
  bits.documentVerb |
  bits.decision |
  bits.fee;
