/// Expressions over typed values: a named subset of CEL with a type checker, errors with a caret, and no library.
///
/// [Expression] compiles one, [Template] compiles text with `${{ … }}` in it; both are told by a [Scope] which
/// names exist and of what [Type] they are. The way is lexer, parser, syntax tree, checker, code tree: what can
/// be wrong for sure is refused before anything runs.
///
/// The language: literals, `|| && ! == != < <= > >= in + - * / %`, `? :`, `.field`, `[index]`, `has`, `size`,
/// `startsWith`, `endsWith`, `contains`, `matches`, `duration`, `timestamp`, `int`, `double`, `string`, and
/// `exists`, `all`, `filter`, `map` over lists and the keys of maps. Unlike CEL, int and double mix; map keys are
/// text; the pattern of `matches` is literal.
///
/// Bounds: 4 KiB of source, 64 levels of nesting, 100,000 steps of work per evaluation, 64 KiB of text and
/// 2,000,000 characters looked at by patterns. Patterns run on `java.util.regex` without look-around and back
/// references, and stop with an error at that bound.
package io.hostler.core.expression;
