-- expect: load unexpected symbol near
-- Bytes that are no text.
return ÿþ {}
