package io.hostler.core.expression;

/// The text that offsets point into; turns an offset into line, column and caret.
record Source(String text) {

    ExpressionException error(int offset, String message) {
        return new ExpressionException(message, this, offset, false);
    }

    ExpressionException missing(int offset, String message) {
        return new ExpressionException(message, this, offset, true);
    }

    int line(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    int column(int offset) {
        return offset - lineStart(offset) + 1;
    }

    String caret(int offset) {
        int start = lineStart(offset);
        int end = text.indexOf('\n', offset);
        String padding = text.substring(start, offset).replaceAll("[^\t]", " ");
        return text.substring(start, end < 0 ? text.length() : end) + "\n" + padding + "^";
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
