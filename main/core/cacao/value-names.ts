/** Names used as `__name__:value`; a pattern of its own each time, since it keeps its place. */
export function valueNames(): RegExp {
  return /(__[^\s:]{1,200}?__):value/g;
}
