struct Engagement {}
