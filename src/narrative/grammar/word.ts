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
