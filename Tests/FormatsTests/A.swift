import Testing

@Test func placeholderUntilFormatsLand() {}
