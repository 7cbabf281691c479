"""Commands of the day itself: counting, closing, arriving, handing over."""
